#include "benches.h"
#include "measure.h"
#include "recorded_configuration.h"

#include <realtime/floor.h>
#include <xivo/ami/ami_parser.h>
#include <xivo/ami/ami_translator.h>

#include <QTextStream>

namespace xivocc::bench {

namespace {

constexpr int passes = 7;
constexpr std::size_t socketRead = 64 * 1024;

struct Outcome
{
    int events = 0;
    std::size_t facts = 0;
};

/// Reads the stream in pieces as a socket gives them; each piece's facts are applied when `floor` is set.
Outcome readStream(const QByteArray &stream, realtime::Floor *floor)
{
    Outcome outcome;
    ami::AmiTranslator translator;
    std::vector<realtime::TimedFact> facts;
    Instant now{seconds(1795398138)};
    ami::AmiParser parser([&](const ami::AmiFrame &frame) {
        outcome.events += frame.kind() == ami::AmiFrame::Kind::Event ? 1 : 0;
        translator.translate(frame, now, facts);
    });
    const std::string_view bytes(stream.constData(), static_cast<std::size_t>(stream.size()));
    for (std::size_t offset = 0; offset < bytes.size(); offset += socketRead) {
        now += milliseconds(100);
        parser.feed(bytes.substr(offset, socketRead));
        outcome.facts += facts.size();
        if (floor) {
            for (const realtime::TimedFact &fact : facts)
                static_cast<void>(floor->apply(fact));
        }
        facts.clear();
    }
    return outcome;
}

} // namespace

int benchAmi(const QStringList &arguments)
{
    const QString file = arguments.value(0, QStringLiteral(XIVOCC_TEST_DATA "/captures/storm/ami.raw.gz"));
    const QByteArray stream = readRecording(file);
    if (stream.isEmpty()) {
        QTextStream(stderr) << "cannot read the recording " << file << Qt::endl;
        return 1;
    }
    Outcome outcome;
    const double parsing = shortest(passes, [&] { outcome = readStream(stream, nullptr); });
    const Configuration configuration = configurationOf(stream);
    const double applying = shortest(passes, [&] {
        realtime::Floor floor;
        static_cast<void>(floor.apply({Instant{}, realtime::ConfigurationRead{configuration}}));
        outcome = readStream(stream, &floor);
    });
    print("ami.events", outcome.events, "events");
    print("ami.facts", static_cast<double>(outcome.facts), "facts");
    print("ami.size", static_cast<double>(stream.size()) / 1e6, "MB");
    print("ami.parse", outcome.events / parsing, "events/s");
    print("ami.parse_and_apply", outcome.events / applying, "events/s");
    return 0;
}

} // namespace xivocc::bench
