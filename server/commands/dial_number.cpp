#include "dial_number.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

namespace xivocc::commands {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

QString dialledDigits(const QString &text)
{
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](QChar c) {
        return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('*') ||
               c == QLatin1Char('#');
    });
    return digits;
}

QString dialledFrom(const QString &international, const QString &country)
{
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const std::string region = country.toUpper().toStdString();
    if (util.Parse(international.toStdString(), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR ||
        !util.IsPossibleNumber(number))
        return {};
    std::string formatted;
    util.FormatOutOfCountryCallingNumber(number, region, &formatted);
    return dialledDigits(QString::fromStdString(formatted));
}

} // namespace

QString dialNumber(const QString &text, const QString &country)
{
    QString number = text.trimmed();
    number.remove(QStringLiteral("(0)"));
    if (!number.startsWith(QLatin1Char('+')))
        return dialledDigits(number);
    if (!country.isEmpty()) {
        if (const QString dialled = dialledFrom(number, country); !dialled.isEmpty())
            return dialled;
    }
    const QString digits = dialledDigits(number);
    return digits.isEmpty() ? QString() : QStringLiteral("00") + digits;
}

} // namespace xivocc::commands
