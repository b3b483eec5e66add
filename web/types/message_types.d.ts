/** The keys of `Cti.MessageType`, `Callback.MessageType` and `Membership.MessageType` with their wire names. */
declare namespace Xivocc {
    interface MessageTypes {
        readonly ERROR: "Error";
        readonly LOGGEDON: "LoggedOn";
        readonly LOGGEDONERROR: "LoggedOnError";
        readonly PBXLINKSTATUS: "PbxLinkStatus";
        readonly SHEET: "Sheet";
        readonly USERSTATUSES: "UsersStatuses";
        readonly CTISTATUSES: "CtiStatuses";
        readonly USERSTATUSUPDATE: "UserStatusUpdate";
        readonly USERCONFIGUPDATE: "UserConfigUpdate";
        readonly USERPREFERENCE: "UserPreference";
        readonly USERDISPLAYNAME: "UserDisplayName";
        readonly RIGHTPROFILE: "RightProfile";
        readonly AUTHENTICATIONTOKEN: "AuthenticationToken";
        readonly DIRECTORYRESULT: "DirectoryResult";
        readonly FAVORITES: "Favorites";
        readonly FAVORITEUPDATED: "FavoriteUpdated";
        readonly CONTACTSHEET: "ContactSheet";
        readonly FAVORITECONTACTSHEET: "FavoriteContactSheet";
        readonly PHONESTATUSUPDATE: "PhoneStatusUpdate";
        readonly PHONEEVENT: "PhoneEvent";
        readonly CURRENTCALLSPHONEEVENTS: "CurrentCallsPhoneEvents";
        readonly PHONEHINTSTATUSEVENT: "PhoneHintStatusEvent";
        readonly VOICEMAILSTATUSUPDATE: "VoiceMailStatusUpdate";
        readonly LINKSTATUSUPDATE: "LinkStatusUpdate";
        readonly LINECONFIG: "LineConfig";
        readonly ICECONFIG: "IceConfig";
        readonly WEBRTCCMD: "WebRTCCmd";
        readonly DIALBYUSERNAME: "DialByUsername";
        readonly QUEUESTATISTICS: "QueueStatistics";
        readonly GETQUEUESTATISTICS: "GetQueueStatistics";
        readonly QUEUECONFIG: "QueueConfig";
        readonly QUEUELIST: "QueueList";
        readonly QUEUEMEMBER: "QueueMember";
        readonly QUEUEMEMBERLIST: "QueueMemberList";
        readonly QUEUECALLS: "QueueCalls";
        readonly AGENTCONFIG: "AgentConfig";
        readonly AGENTDIRECTORY: "AgentDirectory";
        readonly AGENTERROR: "AgentError";
        readonly AGENTLIST: "AgentList";
        readonly AGENTLISTEN: "AgentListen";
        readonly AGENTSTATISTICS: "AgentStatistics";
        readonly AGENTGROUPLIST: "AgentGroupList";
        readonly AGENTSTATEEVENT: "AgentStateEvent";
        readonly CONFERENCES: "ConferenceList";
        readonly CONFERENCEEVENT: "ConferenceEvent";
        readonly CONFERENCEPARTICIPANTEVENT: "ConferenceParticipantEvent";
        readonly CONFERENCECOMMANDERROR: "ConferenceCommandError";
        readonly CALLHISTORY: "CallHistory";
        readonly RICHCALLHISTORY: "RichCallHistory";
        readonly CALLHISTORYBYDAYS: "CallHistoryByDays";
        readonly CUSTOMERCALLHISTORY: "CustomerCallHistoryResponseWithId";
        readonly FLASHTEXTEVENT: "FlashTextEvent";
        readonly VIDEOEVENT: "VideoStatusEvent";
        readonly MEETINGROOMINVITE: "MeetingRoomInvite";
        readonly MEETINGROOMACK: "MeetingRoomInviteAck";
        readonly MEETINGROOMRESPONSE: "MeetingRoomInviteResponse";
    }

    interface CallbackMessageTypes {
        readonly CALLBACKLISTS: "CallbackLists";
        readonly CALLBACKFINDRESPONSE: "FindCallbackResponseWithId";
        readonly CALLBACKTAKEN: "CallbackTaken";
        readonly CALLBACKRELEASED: "CallbackReleased";
        readonly CALLBACKSTARTED: "CallbackStarted";
        readonly CALLBACKCLOTURED: "CallbackClotured";
        readonly CALLBACKREQUESTUPDATED: "CallbackRequestUpdated";
        readonly CALLBACKPREFERREDPERIODS: "PreferredCallbackPeriodList";
    }

    interface MembershipMessageTypes {
        readonly USERQUEUEDEFAULTMEMBERSHIP: "UserQueueDefaultMembership";
        readonly USERSQUEUEDEFAULTMEMBERSHIP: "UsersQueueDefaultMembership";
    }
}
