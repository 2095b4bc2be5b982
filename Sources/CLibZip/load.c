#include "CLibZip.h"

#include <dlfcn.h>

bool attnlab_load_libzip(struct attnlab_libzip *functions) {
  // The names that libzip 1.8 and later, and 1.7, have in their packages; the functions are the same in both.
  void *library = dlopen("libzip.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libzip.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return false;
#define ATTNLAB_LIBZIP_FIND(name) \
  if (!(functions->name = (__typeof__(zip_##name) *)dlsym(library, "zip_" #name))) return false;
  ATTNLAB_LIBZIP_FUNCTIONS(ATTNLAB_LIBZIP_FIND)
#undef ATTNLAB_LIBZIP_FIND
  return true;
}
