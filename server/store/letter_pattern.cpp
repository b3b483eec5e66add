#include "letter_pattern.h"

namespace xivocc::store {

namespace {

/// How the parts of a pattern are written for one database.
struct Dialect
{
    const char *comparison;
    const char *begin;
    const char *end;
    const char *anyText;
    const char *anyCharacter;
    QString (*withoutCase)(char32_t character);
};

QString textOf(char32_t character)
{
    return QString::fromUcs4(&character, 1);
}

QString globOf(char32_t character)
{
    const bool isSpecial = character == U'*' || character == U'?' || character == U'[';
    return isSpecial ? QLatin1Char('[') + textOf(character) + QLatin1Char(']') : textOf(character);
}

QString expressionOf(char32_t character)
{
    const bool isPunctuation = character < 0x80 && QChar::isPrint(character) &&
                               !QChar::isLetterOrNumber(character) && !QChar::isSpace(character);
    return isPunctuation ? QLatin1Char('\\') + textOf(character) : textOf(character);
}

constexpr Dialect sqlite{" glob ?", "", "", "*", "?", globOf};
constexpr Dialect postgres{" ~ ?", "^", "$", ".*", ".", expressionOf};

/// The letter in all its forms; empty: it has one only.
QString formsOf(char32_t character)
{
    QString forms = textOf(character);
    for (const char32_t form :
         {QChar::toLower(character), QChar::toUpper(character), QChar::toTitleCase(character)}) {
        if (const QString text = textOf(form); !forms.contains(text))
            forms += text;
    }
    return forms == textOf(character) ? QString() : forms;
}

QString literal(char32_t character, const Dialect &dialect)
{
    const QString forms = formsOf(character);
    return forms.isEmpty() ? dialect.withoutCase(character) : QLatin1Char('[') + forms + QLatin1Char(']');
}

} // namespace

LetterPattern letterPatternOf(const QString &pattern, sql::DatabaseAddress::Engine engine)
{
    const Dialect &dialect = engine == sql::DatabaseAddress::Engine::Sqlite ? sqlite : postgres;
    const QString anyText = QString::fromLatin1(dialect.anyText);
    QString value = QString::fromLatin1(dialect.begin);
    bool isMeantItself = false;
    const auto characters = pattern.toUcs4();
    for (const char32_t character : characters) {
        if (!isMeantItself && character == U'\\') {
            isMeantItself = true;
            continue;
        }
        if (!isMeantItself && character == U'%')
            value += value.endsWith(anyText) ? QString() : anyText;
        else if (!isMeantItself && character == U'_')
            value += QLatin1String(dialect.anyCharacter);
        else
            value += literal(character, dialect);
        isMeantItself = false;
    }
    return {QString::fromLatin1(dialect.comparison), value + QLatin1String(dialect.end)};
}

} // namespace xivocc::store
