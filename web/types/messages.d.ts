/** What the server sends: the bodies of its messages, by message type. */
declare namespace Xivocc {
    interface LogInError { Error: string }
    /** A command that failed; all but the code come from xivocc-server only. */
    interface CommandError { Error: string; command?: string; reason?: string; agentId?: number }
    /** From xivocc-server only. */
    interface PbxLinkStatus { up: boolean; since: string }
    interface RightProfile { profile: string; rights: string[] }
    interface AuthenticationToken { token: string }
    interface PresenceAction { name: string; parameters: string }
    interface Presence { name: string; color: string; longName: string; actions: PresenceAction[] }
    interface UserStatus { status: string }
    interface UserConfig {
        userId: number;
        dndEnabled: boolean;
        naFwdEnabled: boolean;
        naFwdDestination: string | null;
        uncFwdEnabled: boolean;
        uncFwdDestination: string | null;
        busyFwdEnabled: boolean;
        busyFwdDestination: string | null;
        firstName: string | null;
        lastName: string | null;
        fullName: string | null;
        mobileNumber: string | null;
        agentId: number;
        lineIds: number[];
        voiceMailId: number | null;
        voiceMailEnabled: boolean;
    }
    interface UserPreference { key: string; value: string; value_type: string }
    interface UserDisplayName { userName: string; displayName: string }
    interface VoiceMailStatus { voiceMailId: number; newMessages: number; waitingMessages: number; oldMessages: number }
    /** Published by the library itself when its socket opens or closes; only this implementation says why it closes. */
    interface LinkStatus { status: "opened" | "closed"; reason?: string }
    interface SheetItem { name: string; value: string; order: number; type: string }
    interface Sheet {
        timenow: number;
        compressed: boolean;
        serial: string;
        payload: { profile: { user: { internal: { name: string; content: string }[]; sheetQtui: unknown; sheetInfo: SheetItem[]; systrayInfo: unknown[] } } };
        channel: string;
    }

    type CallEvent = "EventDialing" | "EventRinging" | "EventEstablished" | "EventReleased" | "EventOnHold" | "EventFailure";
    interface PhoneEvent {
        eventType: CallEvent;
        DN: string;
        otherDN: string;
        otherDName?: string;
        linkedId: string;
        uniqueId: string;
        queueName?: string;
        callDirection?: "Incoming" | "Outgoing";
        /** System data (`XIVO_…`) and attached data (`USR_…`). */
        userData: Record<string, string>;
    }
    interface PhoneStatusUpdate { status: string | null }
    interface PhoneHintStatus { number: string; status: number }
    interface LineConfig {
        /** "-": the user has no line. */
        id: string;
        name: string;
        xivoIp: string;
        hasDevice: boolean;
        webRtc: boolean;
        vendor?: string;
        password?: string;
    }
    interface IceConfig { iceServers: { urls: string[]; username?: string; credential?: string }[] }
    interface WebRtcCommand { command: string; sipCallId: string }

    interface Queue { id: number; context: string; name: string; displayName: string; number: string }
    /** A penalty of -1: no longer a member. */
    interface QueueMember { agentId: number; queueId: number; penalty: number }
    interface Counter { statName: string; value: number }
    interface QueueStatistics { queueId?: number; queueRef?: string; counters: Counter[] }
    interface WaitingCall { position: number; name: string; number: string; queueTime: string; uniqueId?: string; channel?: string }
    interface QueueCalls { queueId: number; calls: WaitingCall[] }

    interface Agent { id: number; firstName: string; lastName: string; number: string; context: string; groupId?: number; userId?: number }
    interface AgentGroup { id: number; name: string; displayName?: string }
    type AgentStateName = "AgentLogin" | "AgentReady" | "AgentOnPause" | "AgentOnWrapup" | "AgentRinging" | "AgentDialing" | "AgentOnCall" | "AgentLoggedOut";
    interface AgentState {
        name: AgentStateName;
        agentId: number;
        phoneNb: string;
        /** Seconds. */
        since: number;
        queues: number[];
        cause: string;
        acd?: boolean;
        direction?: string;
        callType?: string;
        monitorState?: string;
        /** The queue that the call came through, where it is known; XuC has no such field. */
        queueId?: number;
    }
    interface AgentError { Error: string; agentId?: number; phoneNb?: string; RequestedNb?: string }
    interface AgentDirectory { directory: { agent: Agent; agentState: AgentState }[] }
    interface AgentListen { started: boolean; phoneNumber: string; agentId: number }
    interface AgentStatistics { id: number; statistics: { name: string; value: number | string }[] }

    interface DirectoryEntry { status: number; entry: (string | boolean)[]; contact_id?: string; source?: string; favorite?: boolean }
    interface DirectoryResult { headers: string[]; entries: DirectoryEntry[] }
    interface Contact {
        name: string;
        subtitle1: string;
        subtitle2: string;
        picture: string;
        isPersonal: boolean;
        isFavorite: boolean;
        isMeetingroom: boolean;
        canBeFavorite: boolean;
        status: { phone: number; video: string };
        actions: { action: string; args: string[]; default: boolean }[];
        sources: { name: string; id: string }[];
        details: { name: string; fields: { name: string; data: string; dataType: string }[] }[];
    }
    interface ContactSheet { sheets: Contact[] }
    interface FavoriteUpdated { action: string; contact_id: string; source: string }
    interface HistoryCall {
        start: string;
        duration: string | null;
        srcNum: string;
        dstNum: string;
        status: string;
        srcFirstName?: string;
        srcLastName?: string;
        srcUsername?: string;
        srcPhoneStatus?: number;
        srcVideoStatus?: string;
        dstFirstName?: string;
        dstLastName?: string;
        dstUsername?: string;
        dstPhoneStatus?: number;
        dstVideoStatus?: string;
    }
    interface FoundCalls { id: number; response: { total: number; list: HistoryCall[] } }

    interface ConferenceMember { joinOrder: number; joinTime: number; muted: boolean; name: string; number: string; username: string }
    interface Conference { number: string; name: string; pinRequired: boolean; startTime: number; members: ConferenceMember[] }
    interface ConferenceParticipant { index: number; since: number; isMe: boolean; role: "Organizer" | "User"; [field: string]: unknown }
    interface ConferenceEvent {
        eventType: "Join" | "Leave";
        uniqueId: string;
        phoneNumber: string;
        conferenceNumber: string;
        conferenceName: string;
        since: number;
        participants: ConferenceParticipant[];
    }
    interface ConferenceParticipantEvent extends ConferenceParticipant { eventType: "Join" | "Update" | "Leave"; uniqueId: string; phoneNumber: string }

    interface CallbackPeriod { uuid: string; name: string; periodStart: string; periodEnd: string; default: boolean }
    interface CallbackRequest {
        uuid: string;
        listUuid: string;
        phoneNumber: string | null;
        mobilePhoneNumber: string | null;
        firstName: string | null;
        lastName: string | null;
        company: string | null;
        description: string | null;
        agentId: number | null;
        dueDate: string;
        preferredPeriod: CallbackPeriod | null;
        voiceMessageRef?: string;
    }
    interface CallbackList { uuid: string; name: string; queueId: number; callbacks: CallbackRequest[] }
    interface QueuePenalty { queueId: number; penalty: number }
    interface UserMembership { userId: number; membership: QueuePenalty[] }

    interface ChatParty { username: string; phoneNumber?: string; displayName?: string; guid?: string }
    interface ChatMessage { from: ChatParty; to: ChatParty; sequence: number; message: string; date: string }
    type FlashTextKind =
        | "FlashTextUserMessage" | "FlashTextSendMessageAck" | "FlashTextSendMessageAckOffline"
        | "FlashTextUserMessageHistory" | "FlashTextMarkAsReadAck";
    interface FlashText extends Partial<Omit<ChatMessage, "sequence">> {
        event: FlashTextKind;
        sequence: number;
        offline?: boolean;
        messages?: ChatMessage[];
    }
    interface VideoStatus { fromUser: string; status: string }
    interface MeetingRoomParty { requestId: number; username: string; displayName: string }

    /** Message type to body. */
    interface Messages {
        Error: CommandError;
        LoggedOn: object;
        LoggedOnError: LogInError;
        PbxLinkStatus: PbxLinkStatus;
        RightProfile: RightProfile;
        AuthenticationToken: AuthenticationToken;
        UsersStatuses: Presence[];
        CtiStatuses: Presence[];
        UserStatusUpdate: UserStatus;
        UserConfigUpdate: UserConfig;
        UserPreference: UserPreference;
        UserDisplayName: UserDisplayName;
        VoiceMailStatusUpdate: VoiceMailStatus;
        LinkStatusUpdate: LinkStatus;
        Sheet: Sheet;
        PhoneStatusUpdate: PhoneStatusUpdate;
        PhoneHintStatusEvent: PhoneHintStatus;
        PhoneEvent: PhoneEvent;
        CurrentCallsPhoneEvents: { events: PhoneEvent[] };
        LineConfig: LineConfig;
        IceConfig: IceConfig;
        WebRTCCmd: WebRtcCommand;
        QueueList: Queue[];
        QueueConfig: Queue;
        QueueMemberList: QueueMember[];
        QueueMember: QueueMember;
        QueueStatistics: QueueStatistics;
        GetQueueStatistics: QueueStatistics;
        QueueCalls: QueueCalls;
        AgentList: Agent[];
        AgentConfig: Agent;
        AgentGroupList: AgentGroup[];
        AgentStateEvent: AgentState;
        AgentError: AgentError;
        AgentDirectory: AgentDirectory;
        AgentListen: AgentListen;
        AgentStatistics: AgentStatistics;
        DirectoryResult: DirectoryResult;
        Favorites: DirectoryResult;
        FavoriteUpdated: FavoriteUpdated;
        ContactSheet: ContactSheet;
        FavoriteContactSheet: ContactSheet;
        CallHistory: HistoryCall[];
        CallHistoryByDays: HistoryCall[];
        RichCallHistory: HistoryCall[];
        CustomerCallHistoryResponseWithId: FoundCalls;
        ConferenceList: Conference[];
        ConferenceEvent: ConferenceEvent;
        ConferenceParticipantEvent: ConferenceParticipantEvent;
        ConferenceCommandError: { error: string };
        CallbackLists: CallbackList[];
        CallbackTaken: { uuid: string; agentId: number };
        CallbackReleased: { uuid: string };
        CallbackStarted: { requestUuid: string; ticketUuid: string };
        CallbackClotured: { uuid: string };
        CallbackRequestUpdated: { request: CallbackRequest };
        PreferredCallbackPeriodList: CallbackPeriod[];
        FindCallbackResponseWithId: { id: number; response: { total: number; list: CallbackRequest[] } };
        UserQueueDefaultMembership: UserMembership;
        UsersQueueDefaultMembership: { memberships: UserMembership[] };
        FlashTextEvent: FlashText;
        VideoStatusEvent: VideoStatus;
        MeetingRoomInvite: MeetingRoomParty & { token: string };
        MeetingRoomInviteAck: MeetingRoomParty;
        MeetingRoomInviteResponse: MeetingRoomParty & { accepted: boolean };
    }
}
