# What a release has against a fault in the handling of hostile documents, beside the worker's limits and sandbox. It
# holds for the folders that are added after it.
if(LETTERLENS_SANITIZE OR NOT CMAKE_BUILD_TYPE STREQUAL "Release")
  return()
endif()
include(CheckPIESupported)
check_pie_supported()
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_compile_options(-fstack-protector-strong)
add_compile_definitions(_FORTIFY_SOURCE=2 _GLIBCXX_ASSERTIONS)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|amd64|i[3-6]86")
  add_compile_options(-fcf-protection)
endif()
# The table of library functions is filled in when the program starts and is read-only from then on.
add_link_options(LINKER:-z,relro LINKER:-z,now)
