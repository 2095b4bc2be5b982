#pragma once
#include <stdbool.h>
#include <zip.h>

// libzip's functions for archives in memory, one field each, with the types that its header gives them.
//
// libzip is loaded when it is first needed and not with the library that has this code: it brings libcrypto, and the two
// take 0.8 ms, which every process that runs a cell would spend at its start.
#define ATTNLAB_LIBZIP_FUNCTIONS(apply)                                                                              \
  apply(open_from_source) apply(get_error) apply(error_code_zip) apply(error_init) apply(error_strerror)             \
  apply(error_fini) apply(get_num_entries) apply(stat_index) apply(fopen_index) apply(fread) apply(fclose)           \
  apply(file_add) apply(set_file_compression) apply(file_set_dostime) apply(file_set_external_attributes)            \
  apply(close) apply(discard) apply(source_buffer_create) apply(source_function_create) apply(source_free)

#define ATTNLAB_LIBZIP_FIELD(name) __typeof__(zip_##name) *name;
struct attnlab_libzip { ATTNLAB_LIBZIP_FUNCTIONS(ATTNLAB_LIBZIP_FIELD) };
#undef ATTNLAB_LIBZIP_FIELD

// Loads libzip and fills in its functions; returns false if there is no libzip here, or one without some of them.
bool attnlab_load_libzip(struct attnlab_libzip *functions);
