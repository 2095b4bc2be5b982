#ifndef ATTNLAB_CFORKSERVER_H
#define ATTNLAB_CFORKSERVER_H

#include <stddef.h>

// A library that is preloaded into a tool, to start it once and use it many times: at a point that all its runs reach in
// the same way, the tool waits for requests, and copies of its process do what is asked for. Nothing here is called by
// attnlab's own programs; `ForkServer` of the room `System` starts it and holds the other end of the socket.
//
// ATTNLAB_FORK_SERVER  the descriptor of the socket
// ATTNLAB_FORK_NAME    what is another in each run: a module's name. Absent: the tool waits before its `main`, and a request
//                      has its arguments
// ATTNLAB_FORK_SOURCE  the path of the file that the tool waits for: it stops when it looks at the text

/// Waits for requests, and returns in a copy of the process, once for each. The process itself never returns.
void attnlab_serve(void);

/// The request that a copy is to serve: texts, each with a 0 behind it.
const char *attnlab_request(size_t *length);

/// The socket's descriptor; -1 if this process is no server.
int attnlab_server(void);

/// What is another in each run, and the path of the source; NULL if it waits before its `main`.
const char *attnlab_name(void), *attnlab_source(void);

/// Lets a copy leave the server's memory as it is.
void attnlab_keep_memory_of_server(void);

/// Ends a server that can't serve; whoever started it does without.
_Noreturn void attnlab_give_up(void);

#endif
