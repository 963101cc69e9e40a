# `cpack` in the build folder makes libhankehaku0, libhankehaku-dev and hankehaku.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The hankehaku developers <hankehaku@hankehaku.example>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL library development program)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR})

set(same_version "(= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libhankehaku0)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
# A trigger, and no scripts of the package's own, makes the linker take note: so `dpkg -r` leaves nothing behind.  CPack
# writes such scripts unless it is told of others, and leaves out those that are not there.
file(WRITE ${PROJECT_BINARY_DIR}/packaging/triggers "activate-noawait ldconfig\n")
file(WRITE ${PROJECT_BINARY_DIR}/packaging/shlibs "libhankehaku 0 libhankehaku0 (>= ${PROJECT_VERSION})\n")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA
    ${PROJECT_BINARY_DIR}/packaging/triggers ${PROJECT_BINARY_DIR}/packaging/shlibs
    ${PROJECT_BINARY_DIR}/packaging/none/postinst ${PROJECT_BINARY_DIR}/packaging/none/postrm)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libhankehaku-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "libhankehaku0 ${same_version}")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME hankehaku)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "libhankehaku0 ${same_version}")
if(HANKEHAKU_WITH_VOIKKO)
    # The dictionary: without it the program analyses with Snowball only, and only when told to.
    set(CPACK_DEBIAN_LIBRARY_PACKAGE_RECOMMENDS voikko-fi)
    string(APPEND CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS ", voikko-fi")
endif()

set(CPACK_COMPONENT_LIBRARY_DESCRIPTION
    "The library indexes and searches descriptions of projects in Finnish: base forms, compounds, facets, snippets.")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION
    "What programs need to link the library: headers for C++ and C, CMake package, pkg-config file, guide, examples.")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
    "The command line program hankehaku, with manual pages and completions for bash, zsh and fish.")
include(CPack)
