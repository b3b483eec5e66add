#include "settings_loader.h"

#include "setting_keys.h"

#include <QFile>
#include <QSet>
#include <QStringList>
#include <algorithm>
#include <toml++/toml.h>

namespace xivocc::config {

namespace {

constexpr qint64 maxSecretBytes = 64 * 1024;

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

const SettingKey *find(const QString &section, const QString &name)
{
    const auto &keys = settingKeys();
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const SettingKey &key) {
        return key.section == section && key.name == name;
    });
    return found == keys.end() ? nullptr : &*found;
}

/// The key whose value stands in the file that `name` tells: password_file for password.
const SettingKey *findSecret(const QString &section, const QString &name)
{
    const QLatin1String suffix("_file");
    const SettingKey *key = name.endsWith(suffix) ? find(section, name.chopped(suffix.size())) : nullptr;
    return key && key->isSecret ? key : nullptr;
}

QStringList namesIn(const QString &section)
{
    QStringList names;
    for (const SettingKey &key : settingKeys()) {
        if (key.section == section)
            names +=
                key.isSecret ? key.name + QLatin1String(", ") + key.name + QLatin1String("_file") : key.name;
    }
    return names;
}

QStringList sections()
{
    QStringList names;
    for (const SettingKey &key : settingKeys()) {
        if (!names.contains(key.section))
            names += key.section;
    }
    return names;
}

class Loader final
{
public:
    void readFile(const QString &path);
    void readEnvironment(const QProcessEnvironment &environment);
    void checkTogether(const QString &path);

    Settings settings;
    std::vector<SettingsError> errors;

private:
    /// Where a value was written.
    struct Place
    {
        QString file;
        int line = 0;
        QString key;
    };

    void readSection(const QString &file, const QString &section, const toml::table &table);
    void assign(const Place &place, const SettingKey &key, const SettingValue &value);
    void assignFromFile(const Place &place, const SettingKey &key, const SettingValue &path);
    void reject(const Place &place, const QString &reason);
};

void Loader::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        reject({path, 0, {}}, QStringLiteral("cannot be read (%1)").arg(file.errorString()));
        return;
    }
    const QByteArray bytes = file.readAll();
    try {
        const toml::table root =
            toml::parse(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        for (const auto &[name, node] : root) {
            const Place place{path, static_cast<int>(node.source().begin.line), textOf(name.str())};
            if (!sections().contains(place.key))
                reject(place, QStringLiteral("is not known; the sections are %1")
                                  .arg(sections().join(QLatin1String(", "))));
            else if (!node.is_table())
                reject(place, QStringLiteral("must be a section, [%1]").arg(place.key));
            else
                readSection(path, place.key, *node.as_table());
        }
    } catch (const toml::parse_error &error) {
        reject({path, static_cast<int>(error.source().begin.line), {}},
               QStringLiteral("this is not TOML: %1").arg(textOf(error.description())));
    }
}

void Loader::readSection(const QString &file, const QString &section, const toml::table &table)
{
    for (const auto &[tomlName, node] : table) {
        const QString name = textOf(tomlName.str());
        const Place place{file, static_cast<int>(node.source().begin.line),
                          section + QLatin1Char('.') + name};
        const SettingKey *key = find(section, name);
        const SettingKey *secret = key ? nullptr : findSecret(section, name);
        if (!key && !secret) {
            reject(place, QStringLiteral("is not known; section [%1] has %2")
                              .arg(section, namesIn(section).join(QLatin1String(", "))));
            continue;
        }
        SettingValue value;
        if (const auto *text = node.as_string()) {
            value = textOf(text->get());
        } else if (const auto *number = node.as_integer()) {
            value = static_cast<qint64>(number->get());
        } else if (const auto *boolean = node.as_boolean()) {
            value = boolean->get();
        } else {
            reject(place, QStringLiteral("must be a single text, whole number, or true or false"));
            continue;
        }
        if (secret && table.contains(secret->name.toStdString()))
            reject(place, QStringLiteral("and %1 exclude each other").arg(secret->path()));
        else if (secret)
            assignFromFile(place, *secret, value);
        else
            assign(place, *key, value);
    }
}

void Loader::readEnvironment(const QProcessEnvironment &environment)
{
    QSet<QString> known;
    for (const SettingKey &key : settingKeys()) {
        const QString variable = key.environmentVariable();
        known.insert(variable);
        if (environment.contains(variable))
            assign({QStringLiteral("environment"), 0, variable}, key, environment.value(variable));
        if (!key.isSecret)
            continue;
        const QString fileVariable = variable + QLatin1String("_FILE");
        known.insert(fileVariable);
        if (environment.contains(fileVariable) && !environment.contains(variable))
            assignFromFile({QStringLiteral("environment"), 0, fileVariable}, key,
                           environment.value(fileVariable));
    }
    for (const QString &section : sections()) {
        const QString prefix = QStringLiteral("XIVOCC_%1_").arg(section.toUpper());
        for (const QString &variable : environment.keys()) {
            if (variable.startsWith(prefix) && !known.contains(variable))
                reject({QStringLiteral("environment"), 0, variable},
                       QStringLiteral("is not known; section [%1] has %2")
                           .arg(section, namesIn(section).join(QLatin1String(", "))));
        }
    }
}

void Loader::checkTogether(const QString &path)
{
    const auto rejectKey = [&](const QString &key, const QString &reason) {
        reject({path.isEmpty() ? QStringLiteral("environment") : path, 0, key}, reason);
    };
    if (settings.api.certificateFile.isEmpty() != settings.api.keyFile.isEmpty())
        rejectKey(QStringLiteral("api.certificate_file"),
                  QStringLiteral("and api.key_file are needed both for TLS, or none of them"));
    const LdapSettings &ldap = settings.ldap;
    const bool isBegun = !ldap.searchBase.isEmpty() || !ldap.managerDn.isEmpty();
    if (isBegun && !ldap.isUsed())
        rejectKey(QStringLiteral("ldap.url"), QStringLiteral("is needed by the other keys of its section"));
    if (!ldap.isUsed())
        return;
    if (ldap.url.host().isEmpty())
        rejectKey(QStringLiteral("ldap.url"),
                  QStringLiteral("must name a host, such as ldap://ldap.example.org:389"));
    if (ldap.searchBase.isEmpty())
        rejectKey(QStringLiteral("ldap.search_base"),
                  QStringLiteral("must name the entry below which users are searched"));
    // Directories take a bind with a name and without a password for an anonymous one.
    if (ldap.managerDn.isEmpty() != ldap.managerPassword.isEmpty())
        rejectKey(QStringLiteral("ldap.manager_dn"),
                  QStringLiteral(
                      "and ldap.manager_password are needed both, or none of them to search anonymously"));
    if (ldap.startTls && ldap.url.scheme() == QLatin1String("ldaps"))
        rejectKey(
            QStringLiteral("ldap.start_tls"),
            QStringLiteral("must be false where ldap.url begins with ldaps://, which is encrypted already"));
}

void Loader::assign(const Place &place, const SettingKey &key, const SettingValue &value)
{
    if (const std::optional<QString> mistake = key.assign(settings, value))
        reject(place, *mistake);
}

void Loader::assignFromFile(const Place &place, const SettingKey &key, const SettingValue &path)
{
    const auto *name = std::get_if<QString>(&path);
    if (!name) {
        reject(place, QStringLiteral("must be the path of a file"));
        return;
    }
    QFile file(*name);
    if (!file.open(QIODevice::ReadOnly)) {
        reject(place,
               QStringLiteral("names the file %1, which cannot be read (%2)").arg(*name, file.errorString()));
        return;
    }
    QString secret = QString::fromUtf8(file.read(maxSecretBytes));
    while (secret.endsWith(QLatin1Char('\n')) || secret.endsWith(QLatin1Char('\r')))
        secret.chop(1);
    assign(place, key, secret);
}

void Loader::reject(const Place &place, const QString &reason)
{
    errors.push_back({place.file, place.line, place.key, reason});
}

} // namespace

tl::expected<Settings, std::vector<SettingsError>> load(const QString &path,
                                                        const QProcessEnvironment &environment)
{
    Loader loader;
    if (!path.isEmpty())
        loader.readFile(path);
    loader.readEnvironment(environment);
    if (loader.errors.empty())
        loader.checkTogether(path);
    if (!loader.errors.empty()) {
        std::stable_sort(loader.errors.begin(), loader.errors.end(),
                         [](const SettingsError &a, const SettingsError &b) { return a.line < b.line; });
        return tl::unexpected(std::move(loader.errors));
    }
    return loader.settings;
}

} // namespace xivocc::config
