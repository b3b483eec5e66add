#include "page.h"

namespace xivocc::ccmanager {

QString Page::nothingThereText(bool isRestricted)
{
    return isRestricted
               ? tr("Nothing is granted to you yet. An administrator grants queues and groups of agents "
                    "under “Rights of users…”; they appear here at once.")
               : tr("Nothing here yet. Queues and agents appear as soon as the server has read the XiVO "
                    "database; the link at the top says whether it can.");
}

} // namespace xivocc::ccmanager
