#pragma once

#include <xivo/ami/ami_frame.h>

#include <QByteArray>
#include <map>
#include <string>
#include <vector>

/// What a PBX would answer to QueueStatus, ExtensionStateList and CoreShowChannels at any moment of a
/// recording, learned from the events up to there.
class PbxPicture final
{
public:
    void see(const xivocc::ami::AmiFrame &event);

    /// The items that answer this action, without ActionID and blank line.
    [[nodiscard]] std::vector<std::string> items(const QByteArray &action) const;

private:
    struct Channel
    {
        std::string headers;
        std::string bridge;
    };
    struct Waiting
    {
        std::string queue;
        std::string headers;
    };

    std::map<std::pair<std::string, std::string>, std::string> m_members; ///< by queue and interface
    std::map<std::string, Channel> m_channels;                            ///< by unique id
    std::map<std::pair<std::string, std::string>, std::string> m_lines;   ///< by extension and context
    std::vector<std::pair<std::string, Waiting>> m_waiting;               ///< by unique id, longest first
};
