#pragma once

#include "phone_status.h"

#include <QString>
#include <vector>

namespace xivocc {

/// Something that can be done with a contact.
struct ContactAction
{
    QString action; ///< Call, Chat, Mail or Video
    std::vector<QString> arguments;
    bool isDefault = false;

    bool operator==(const ContactAction &) const = default;
};

/// Where a part of the contact is known from.
struct ContactSource
{
    QString name;
    QString id;

    bool operator==(const ContactSource &) const = default;
};

struct ContactField
{
    QString name;
    QString value;
    QString type; ///< PhoneNumber, Mail, String; others may come

    bool operator==(const ContactField &) const = default;
};

/// Fields shown together under a title.
struct ContactDetails
{
    QString name;
    std::vector<ContactField> fields;

    bool operator==(const ContactDetails &) const = default;
};

/// Whether the contact can be reached now.
struct ContactStatus
{
    PhoneStatus phone = PhoneStatus::Nonexistent;
    QString video;

    bool operator==(const ContactStatus &) const = default;
};

/// All that is known about one contact, gathered from every directory.
struct ContactSheet
{
    QString name;
    QString subtitle1;
    QString subtitle2;
    QString picture; ///< address of a picture, may be empty
    bool isPersonal = false;
    bool isFavorite = false;
    bool isMeetingRoom = false;
    bool canBeFavorite = false;
    ContactStatus status;
    std::vector<ContactAction> actions;
    std::vector<ContactSource> sources;
    std::vector<ContactDetails> details;

    bool operator==(const ContactSheet &) const = default;
};

} // namespace xivocc
