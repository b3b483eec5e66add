#pragma once

#include <QString>

namespace xivocc {

/// A line of a customer sheet.
struct SheetField
{
    QString name; ///< "popupUrl" and "folderNumber" open the customer's page
    QString value;
    int order = 0; ///< lower ones are shown first
    QString type;  ///< "text", "url", …

    bool operator==(const SheetField &) const = default;
};

} // namespace xivocc
