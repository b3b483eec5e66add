#include "refusal_texts.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace xivocc::client {

namespace {

/// Whether the server's sentence says more than the code: names, numbers, what another program answered.
enum class Words { LeftOut, Shown };

struct CodeText
{
    const char *code;
    Words words;
    const char *sentence;
};

// clang-format off
constexpr CodeText codeTexts[]{
    {"AgentUnknown", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "XiVO does not know this agent any more. Choose another one.")},
    {"AlreadyAcknowledged", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Somebody takes care of it already. Nothing is left to be done.")},
    {"BadCondition", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The condition of the rule does not fit together. Correct it.")},
    {"BadData", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "These data cannot be attached to the call. Correct them.")},
    {"BadDuration", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The duration has to be from 0 seconds to 24 hours. Enter another one.")},
    {"BadField", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The server cannot take one of the values sent. Correct it.")},
    {"BadFilter", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "A customer is found by his number only. Give the number.")},
    {"BadKey", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "A key is one of 0 to 9, A to D, * and #.")},
    {"BadLimit", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The limit is not a number that a figure can reach. Enter another one.")},
    {"BadLines", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Lines of the file cannot be taken, so that nothing was imported. Correct them.")},
    {"BadName", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The name of the rule is empty or too long. Choose another one.")},
    {"BadNumber", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This is not a telephone number. Use digits, * and #.")},
    {"BadPlaces", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "A figure belongs to queues and a state to groups of agents. Choose the right ones.")},
    {"BadReason", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The reason of the pause is too long, or not on one line. Shorten it.")},
    {"BadSpan", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The end of the time asked for is before its beginning. Exchange the two.")},
    {"BadValue", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Asterisk cannot take this value. Correct it.")},
    {"BeforeOldest", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The journal begins later than the moment asked for. Choose a later one.")},
    {"BodyTooLarge", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "What was sent is too long for the server. Send less at once.")},
    {"Busy", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Too many requests wait for XiVO's answers. Try again in a minute.")},
    {"CallbackClosed", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This callback request is closed already. Choose another one.")},
    {"CallbackNotTaken", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Nobody has taken this callback request. Take it first.")},
    {"CallbackTakenByOther", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Another agent has taken this callback request. Choose another one.")},
    {"Conflict", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "XiVO's configuration does not allow it. Look at it and try again.")},
    {"Consulting", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Somebody is being consulted. Complete or cancel that transfer first.")},
    {"DefaultPeriod", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This is the default period, and one has to be. Make another one the default instead.")},
    {"ExtensionInUse", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Another agent is logged in on this telephone. Log the agent out there or choose another telephone.")},
    {"Forbidden", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Nothing was done, because you have no right to it. An administrator can grant it to you.")},
    {"ForeignUser", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The request names another user than the one who is logged in. Log in again.")},
    {"HistoryUnavailable", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The past calls cannot be read at the moment. Try again later.")},
    {"InTheFuture", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "That moment has not come yet by the server's clock. Choose an earlier one.")},
    {"InvalidCommand", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The server cannot read the command. Server and program may be of different versions; ask your administrator.")},
    {"InvalidToken", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The server does not know this session any more. Log in again.")},
    {"InvalidValue", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The value is not possible. Correct it.")},
    {"JournalOff", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This server keeps no journal of the floor. Ask your administrator to turn it on.")},
    {"LinkDown", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "A link of the server to XiVO is down, nothing was done. Try again when it is back.")},
    {"ListExists", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "There is a callback list of this name already. Choose another name.")},
    {"LoggedInOnAnotherPhone", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The agent is already logged in. Log the agent out first to change the telephone.")},
    {"MissingField", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Something that the server needs was not sent. Server and program may be of different versions; ask your administrator.")},
    {"NoCall", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "There is no call for this. Call first, then try again.")},
    {"NoConsultation", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Nobody is being consulted. Start an attended transfer first.")},
    {"NoLine", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "There is no telephone line in XiVO for this. Ask your administrator for one.")},
    {"NoMobileNumber", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The user has no mobile number in XiVO. Enter one there.")},
    {"NoQueue", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The agent belongs to no queue, and cannot log in without one. Add him to a queue first.")},
    {"NoSecondCall", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "A conference joins two calls. Call a second party first.")},
    {"NoSuchCall", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The call is over already.")},
    {"NoSuchDevice", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Your line has no telephone on a desk. Have one assigned to it in XiVO.")},
    {"NotAMember", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The agent is not in this queue; nothing was changed.")},
    {"NotAnAgent", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This user is no agent in XiVO. Choose another one, or have an agent attached to the user.")},
    {"NotAuthorised", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "XiVO refused the server's account. Your administrator must check its password and rights.")},
    {"NotConfigured", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The server is not configured for this. Ask your administrator to complete its settings.")},
    {"NotConnected", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The other one is not connected and was not told. Try again later, or call.")},
    {"NotFound", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The server does not have what was asked for. It may have been removed; look again.")},
    {"NothingRecorded", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Nothing has been recorded yet. Try again in a few seconds.")},
    {"NotInRoom", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "You are not in the conference room. Call its number first.")},
    {"NotLoggedIn", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The agent is logged out. Log the agent in first.")},
    {"NotOnThisPhone", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This telephone does not let others do this. Use its own keys.")},
    {"NotOrganizer", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Only the organiser of the conference may do this. Enter the room with the organiser's PIN.")},
    {"NotPermitted", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "XiVO's database refused the change. Your administrator must check the rights of the server's role.")},
    {"NotRecorded", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The agent is on no call that is being recorded.")},
    {"NotRinging", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This call was answered already. Only a ringing one can be.")},
    {"NotSupported", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The server or XiVO is too old for this. Ask your administrator for a newer one.")},
    {"NotTalking", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Only a call that was answered can be held or transferred. Answer it first.")},
    {"OwnTelephone", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "You cannot listen to your own telephone. Choose another agent.")},
    {"PhoneNumberUnknown", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "No telephone has this number. Check the number.")},
    {"PhoneUnreachable", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Your telephone cannot be reached. See that it is on, then try again.")},
    {"PresenceNotTaken", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "XiVO did not take the presence; your CTI profile may not have it. Choose another one.")},
    {"ReasonNotPossible", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "A pause cannot have a reason at the moment. Pause without one, or try again later.")},
    {"Rejected", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "XiVO did not do it. Try again, and tell your administrator if it happens again.")},
    {"SetByConfiguration", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This user is an administrator by the server's configuration. Only there can it be changed.")},
    {"SpanTooLong", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The time asked for is too long. Ask for a part, and for the rest afterwards.")},
    {"StoreRefused", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The server's database does not take what was sent; nothing was kept. Correct it, or ask your administrator.")},
    {"StoreUnavailable", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The server's store cannot be used at the moment, nothing was changed. Try again soon; if that does not help, tell your administrator.")},
    {"TokenExpired", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The session has expired. Log in again.")},
    {"TooBusy", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Too many ask for the past just now. Try again in a few seconds.")},
    {"TooMany", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "There are as many as the server keeps already. Remove some first.")},
    {"TooManyCommands", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "Too many commands were sent within a second; the last ones were ignored. Try again.")},
    {"TooManyRules", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "There are as many rules as are watched already. Remove one first.")},
    {"TooManySessions", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The server has no session left. Try again later, or tell your administrator.")},
    {"TooManySubscriptions", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "More queues cannot be watched at once. Close some first.")},
    {"UnhandledError", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The server could not do it. Try again in a moment; if that does not help, tell your administrator.")},
    {"UnknownAgent", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This agent is not there any more. Choose another one.")},
    {"UnknownAlert", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The alert does not stand any more. Its history tells what became of it.")},
    {"UnknownCallback", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "There is no such callback request any more. Look at the lists again.")},
    {"UnknownCommand", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The server does not know this command. It may be older than the program; ask your administrator.")},
    {"UnknownContact", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "None of your last searches found this contact. Search for it again.")},
    {"UnknownFigure", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "The server does not know this figure. Choose another one.")},
    {"UnknownGroup", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This group is not there any more. Choose another one.")},
    {"UnknownList", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This callback list is not there any more. Look at the lists again.")},
    {"UnknownMessage", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "No callback request has this voice message any more. Look at the lists again.")},
    {"UnknownParticipant", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This participant is not in the room; he may have left.")},
    {"UnknownPeriod", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This part of the day is not there any more. Choose another one.")},
    {"UnknownPhone", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This telephone cannot be controlled from here. Use its own keys.")},
    {"UnknownQueue", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This queue is not there any more. Choose another one.")},
    {"UnknownRoom", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "No conference room has this number. Choose another one.")},
    {"UnknownRule", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This rule is not there any more; somebody may have removed it. Make a new one.")},
    {"UnknownStatus", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "XiVO has no presence of this name. Choose another one.")},
    {"UnknownTicket", Words::LeftOut, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This callback ticket is not there. Take the callback request again.")},
    {"UnknownUser", Words::Shown, QT_TRANSLATE_NOOP("xivocc::client::Refusal", "This user is not in XiVO any more, or cannot log in. Choose another one.")},
};
// clang-format on

const CodeText *find(const QString &code)
{
    const auto found = std::ranges::find_if(
        codeTexts, [&code](const CodeText &known) { return code == QLatin1String(known.code); });
    return found == std::end(codeTexts) ? nullptr : &*found;
}

} // namespace

QString refusalText(const QString &code, const QString &told)
{
    const CodeText *known = find(code);
    if (!known)
        return told;
    const QString sentence = QCoreApplication::translate("xivocc::client::Refusal", known->sentence);
    const bool isEnglish = sentence == QLatin1String(known->sentence);
    if (isEnglish && !told.isEmpty())
        return told;
    if (isEnglish || told.isEmpty() || known->words == Words::LeftOut)
        return sentence;
    return QCoreApplication::translate("xivocc::client::Refusal", "%1 (The server's words: %2)",
                                       "a sentence, the English one of the server")
        .arg(sentence, told);
}

bool isKnownRefusal(const QString &code)
{
    return find(code) != nullptr;
}

} // namespace xivocc::client
