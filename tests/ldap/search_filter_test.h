#pragma once

#include <QObject>

namespace xivocc::test {

/// What a login becomes within a search filter.
class SearchFilterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapes_data();
    void escapes();
    void fillsInTheLogin_data();
    void fillsInTheLogin();
};

} // namespace xivocc::test
