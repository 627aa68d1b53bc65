# The libraries that have no CMake package of their own, found in the same way when letterlens is built and when an
# installed letterlens is used: this file is installed beside letterlensConfig.cmake.
include_guard()
find_package(PkgConfig REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(SECCOMP REQUIRED IMPORTED_TARGET libseccomp)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(XLSXWRITER REQUIRED xlsxwriter)

# letterlens_library(NAME HEADER library...): the target letterlens::NAME.
function(letterlens_library name header)
  add_library(letterlens::${name} INTERFACE IMPORTED)
  foreach(library IN LISTS ARGN)
    find_library(LETTERLENS_${library}_LIBRARY ${library} REQUIRED)
    target_link_libraries(letterlens::${name} INTERFACE ${LETTERLENS_${library}_LIBRARY})
    mark_as_advanced(LETTERLENS_${library}_LIBRARY)
  endforeach()
  find_path(LETTERLENS_${name}_INCLUDE_DIR ${header} REQUIRED)
  target_include_directories(letterlens::${name} SYSTEM INTERFACE ${LETTERLENS_${name}_INCLUDE_DIR})
  mark_as_advanced(LETTERLENS_${name}_INCLUDE_DIR)
endfunction()

letterlens_library(csv csv.h csv)
letterlens_library(gumbo gumbo.h gumbo)
# Debian's libmupdf is a static archive whose pkg-config file names none of the libraries it needs.
letterlens_library(mupdf mupdf/fitz.h mupdf mupdf-third freetype harfbuzz jbig2dec jpeg openjp2 gumbo mujs z m)
letterlens_library(stemmer libstemmer.h stemmer)
