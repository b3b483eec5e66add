#pragma once

#include "sheet_field.h"
#include "time.h"

#include <QString>
#include <optional>
#include <vector>

namespace xivocc {

/// What XiVO shows a user about a call: made by its templates from what is known of the caller.
struct CustomerSheet
{
    /// "where", "uid", "queuename", …: what the call is, as against whom it is with.
    struct CallFact
    {
        QString name;
        QString content;

        bool operator==(const CallFact &) const = default;
    };

    Instant sentAt{};
    bool isCompressed = false; ///< on its way to the server
    QString serial;            ///< "xml"
    QString channel;           ///< of the caller
    std::vector<CallFact> callFacts;
    std::optional<QString> qtUi; ///< a form in the format of Qt Designer
    std::vector<SheetField> fields;
    std::vector<SheetField> systrayFields;

    bool operator==(const CustomerSheet &) const = default;
};

} // namespace xivocc
