#include "cti_sheet.h"

#include <QXmlStreamReader>
#include <QtEndian>

namespace xivocc::xivo {

namespace {

tl::expected<QByteArray, QString> xmlOf(const QJsonObject &message)
{
    const QByteArray payload =
        QByteArray::fromBase64(message.value(QStringLiteral("payload")).toString().toLatin1());
    if (payload.size() > maxSheetBytes)
        return tl::unexpected(QStringLiteral("The sheet has more than %1 bytes.").arg(maxSheetBytes));
    if (!message.value(QStringLiteral("compressed")).toBool())
        return payload;
    constexpr qsizetype lengthBytes = 4;
    if (payload.size() <= lengthBytes || qFromBigEndian<quint32>(payload.constData()) > maxInflatedSheetBytes)
        return tl::unexpected(QStringLiteral("The sheet's compressed text has no credible length."));
    const QByteArray xml = qUncompress(payload);
    if (xml.isEmpty())
        return tl::unexpected(QStringLiteral("The sheet's compressed text cannot be read."));
    return xml;
}

SheetField fieldAt(QXmlStreamReader &xml)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    SheetField field;
    field.name = attributes.value(QLatin1String("name")).toString();
    field.order = attributes.value(QLatin1String("order")).toInt();
    field.type = attributes.value(QLatin1String("type")).toString();
    field.value = xml.readElementText(QXmlStreamReader::SkipChildElements);
    return field;
}

void readElement(QXmlStreamReader &xml, CustomerSheet &sheet)
{
    if (xml.name() == QLatin1String("internal")) {
        const QString name = xml.attributes().value(QLatin1String("name")).toString();
        sheet.callFacts.push_back({name, xml.readElementText(QXmlStreamReader::SkipChildElements)});
    } else if (xml.name() == QLatin1String("sheet_info")) {
        sheet.fields.push_back(fieldAt(xml));
    } else if (xml.name() == QLatin1String("systray_info")) {
        sheet.systrayFields.push_back(fieldAt(xml));
    } else if (xml.name() == QLatin1String("sheet_qtui")) {
        sheet.qtUi = xml.readElementText(QXmlStreamReader::SkipChildElements);
    } else {
        xml.skipCurrentElement();
    }
}

} // namespace

tl::expected<CustomerSheet, QString> readSheet(const QJsonObject &message)
{
    const auto text = xmlOf(message);
    if (!text)
        return tl::unexpected(text.error());
    CustomerSheet sheet;
    sheet.channel = message.value(QStringLiteral("channel")).toString();
    sheet.serial = message.value(QStringLiteral("serial")).toString();
    sheet.isCompressed = message.value(QStringLiteral("compressed")).toBool();
    sheet.sentAt = Instant(
        milliseconds(static_cast<qint64>(message.value(QStringLiteral("timenow")).toDouble() * 1000)));
    QXmlStreamReader xml(*text);
    std::size_t fields = 0;
    if (!xml.readNextStartElement() || xml.name() != QLatin1String("profile") || !xml.readNextStartElement())
        return tl::unexpected(QStringLiteral("The sheet is not the XML of a profile."));
    while (xml.readNextStartElement() && ++fields <= maxSheetFields)
        readElement(xml, sheet);
    if (xml.hasError())
        return tl::unexpected(QStringLiteral("The sheet's XML is broken (%1).").arg(xml.errorString()));
    return sheet;
}

} // namespace xivocc::xivo
