# Most of a compilation was reading Qt's and the standard library's headers. They are read once for targets with
# windows and once for all others, which compile with the same flags. QtTest cannot be among them: it defines a
# macro anew for each target.
set(XIVOCC_STANDARD_HEADERS
    <algorithm> <array> <chrono> <cmath> <cstdint> <deque> <functional> <limits> <map> <memory> <optional> <set>
    <span> <string> <tuple> <utility> <variant> <vector> <ranges>)
set(XIVOCC_CORE_HEADERS
    <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QElapsedTimer> <QFile> <QHash> <QJsonArray> <QJsonDocument>
    <QJsonObject> <QList> <QLocale> <QLoggingCategory> <QMap> <QObject> <QPointer> <QRegularExpression> <QSet>
    <QSettings> <QString> <QStringList> <QThread> <QTimer> <QTimeZone> <QUrl> <QVariant>)
set(XIVOCC_WINDOW_HEADERS
    <QAbstractTableModel> <QAction> <QBoxLayout> <QComboBox> <QDialog> <QDialogButtonBox> <QFrame> <QHeaderView> <QIcon>
    <QKeyEvent> <QLabel> <QLineEdit> <QListWidget> <QMenu> <QPainter> <QPushButton> <QSortFilterProxyModel> <QTableView>
    <QToolButton> <QWidget>)

function(xivocc_precompile kind)
    cmake_parse_arguments(KIND "" "" "LINKS;HEADERS" ${ARGN})
    set(source ${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "")
    add_library(xivocc_precompiled_${kind} OBJECT ${source})
    set_target_properties(xivocc_precompiled_${kind} PROPERTIES AUTOMOC OFF)
    target_link_libraries(xivocc_precompiled_${kind} PRIVATE ${KIND_LINKS} xivocc_build_rules)
    target_compile_options(xivocc_precompiled_${kind} PRIVATE -fpch-preprocess) # ccache wants it
    target_precompile_headers(xivocc_precompiled_${kind} PRIVATE ${XIVOCC_STANDARD_HEADERS} ${KIND_HEADERS})
    # With CCACHE_PCH_EXTSUM, ccache reads this instead of 150 MB for each file that it looks for.
    list(JOIN KIND_HEADERS " " headers)
    string(SHA1 sum "${headers} ${CMAKE_CXX_COMPILER_VERSION} ${Qt6_VERSION} ${CMAKE_BUILD_TYPE} ${XIVOCC_SANITIZE}")
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/CMakeFiles/xivocc_precompiled_${kind}.dir/cmake_pch.hxx.gch.sum
        CONTENT "${sum}\n")
endfunction()

if(XIVOCC_FUZZ) # another compiler, few files
    function(xivocc_use_precompiled target kind)
    endfunction()
    return()
endif()

xivocc_precompile(core LINKS Qt6::Core HEADERS ${XIVOCC_CORE_HEADERS})
xivocc_precompile(window LINKS Qt6::Widgets HEADERS ${XIVOCC_CORE_HEADERS} ${XIVOCC_WINDOW_HEADERS})

function(xivocc_use_precompiled target kind)
    target_precompile_headers(${target} REUSE_FROM xivocc_precompiled_${kind})
endfunction()
