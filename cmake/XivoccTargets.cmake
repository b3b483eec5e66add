# How every target of the suite is declared. A box's headers are reachable only through a link to
# the box: its include directory holds one symbolic link, so that <domain/agent.h> compiles
# only where xivocc_domain is linked.

add_library(xivocc_build_rules INTERFACE)
target_compile_definitions(xivocc_build_rules INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(xivocc_build_rules INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
    $<$<BOOL:${XIVOCC_WARNINGS_AS_ERRORS}>:-Werror>)

find_program(XIVOCC_MOLD mold)
if(XIVOCC_MOLD AND NOT XIVOCC_FUZZ)
    add_link_options(-fuse-ld=mold)
endif()

if(XIVOCC_SANITIZE STREQUAL "address")
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
elseif(XIVOCC_SANITIZE STREQUAL "thread")
    add_compile_options(-fsanitize=thread -fno-omit-frame-pointer)
    add_link_options(-fsanitize=thread)
endif()

include(${CMAKE_CURRENT_LIST_DIR}/XivoccPrecompiled.cmake)

# xivocc_box(<target> AS <include-prefix> [WINDOWS] SOURCES ... LINKS ...): a static library of one box; WINDOWS
# where it is made of widgets.
function(xivocc_box target)
    cmake_parse_arguments(BOX "WINDOWS" "AS" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${target} STATIC ${BOX_SOURCES})
    set(include_dir ${CMAKE_BINARY_DIR}/include/${target})
    cmake_path(GET BOX_AS PARENT_PATH prefix)
    file(MAKE_DIRECTORY ${include_dir}/${prefix})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${include_dir}/${BOX_AS} SYMBOLIC)
    target_include_directories(${target} PUBLIC ${include_dir})
    target_link_libraries(${target} PUBLIC ${BOX_LINKS} PRIVATE xivocc_build_rules ${BOX_PRIVATE_LINKS})
    if(BOX_WINDOWS)
        xivocc_use_precompiled(${target} window)
    else()
        xivocc_use_precompiled(${target} core)
    endif()
endfunction()

# xivocc_program(<target> SOURCES ... LINKS ...): an executable in build/<preset>/bin.
function(xivocc_program target)
    cmake_parse_arguments(PROGRAM "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${target} ${PROGRAM_SOURCES})
    target_link_libraries(${target} PRIVATE ${PROGRAM_LINKS} xivocc_build_rules)
    xivocc_use_precompiled(${target} core)
endfunction()

# xivocc_test(<target> [WINDOWS] SOURCES ... LINKS ... [LABELS ...]): one test binary known to ctest.
function(xivocc_test target)
    cmake_parse_arguments(TEST "WINDOWS" "" "SOURCES;LINKS;LABELS" ${ARGN})
    add_executable(${target} ${TEST_SOURCES})
    target_link_libraries(${target} PRIVATE ${TEST_LINKS} Qt6::Test xivocc_build_rules)
    if(TEST_WINDOWS)
        xivocc_use_precompiled(${target} window)
    else()
        xivocc_use_precompiled(${target} core)
    endif()
    target_compile_definitions(${target} PRIVATE
        XIVOCC_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data" XIVOCC_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
    add_test(NAME ${target} COMMAND ${target})
    set_tests_properties(${target} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.qpa.*=false;LC_ALL=C.UTF-8"
        TIMEOUT 300 LABELS "${TEST_LABELS}")
endfunction()
