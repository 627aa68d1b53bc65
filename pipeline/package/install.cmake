# The four libraries as a CMake package: find_package(letterlens) gives letterlens::schemas, letterlens::extractors,
# letterlens::corpus and letterlens::pipeline. Headers are included as they are here ("pipeline/process.h"), below
# include/letterlens, which the targets add to the search path.
include(CMakePackageConfigHelpers)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/letterlens)
foreach(room schemas extractors corpus pipeline)
  set_target_properties(letterlens_${room} PROPERTIES EXPORT_NAME ${room})
  add_library(letterlens::${room} ALIAS letterlens_${room})
  install(TARGETS letterlens_${room} EXPORT letterlensTargets ARCHIVE COMPONENT development)
  # The commands are the program's own; folders without a header would be empty.
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/${room} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/letterlens
          COMPONENT development
          FILES_MATCHING PATTERN "*.h"
          PATTERN "commands" EXCLUDE PATTERN "migrations" EXCLUDE PATTERN "package" EXCLUDE)
endforeach()
install(FILES ${PROJECT_BINARY_DIR}/generated/schemas/version.h
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/letterlens/schemas COMPONENT development)

install(EXPORT letterlensTargets NAMESPACE letterlens:: DESTINATION ${package_folder} COMPONENT development)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/letterlensConfig.cmake.in
                              ${PROJECT_BINARY_DIR}/generated/letterlensConfig.cmake
                              INSTALL_DESTINATION ${package_folder} PATH_VARS CMAKE_INSTALL_INCLUDEDIR)
# Before 1.0 a new minor version may change what headers say.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/generated/letterlensConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/libraries.cmake
              ${PROJECT_BINARY_DIR}/generated/letterlensConfig.cmake
              ${PROJECT_BINARY_DIR}/generated/letterlensConfigVersion.cmake
        DESTINATION ${package_folder} COMPONENT development)
