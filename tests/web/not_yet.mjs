// Methods whose command the server reads but does not carry out yet: it answers each with an error that
// names the command. A name here goes when its command comes; the test says which do.
export const notYet = new Set([
    "Cti.getList basequeuemember", "Cti.getList meetme", "Cti.getConferenceRooms", "Cti.getConfig",
    "Cti.getIceConfig",
    "Cti.displayNameLookup", "Cti.setUserPreference", "Cti.toggleUniqueAccountDevice",
    "Cti.unregisterMobileApp", "Cti.pushLogToServer", "Cti.getAgentDirectory",
    "Cti.toggleAgentLogin", "Cti.setAgentGroup", "Cti.setAgentQueue",
    "Cti.removeAgentFromQueue", "Cti.addAgentsInGroup", "Cti.moveAgentsInGroup",
    "Cti.removeAgentGroupFromQueueGroup", "Cti.addAgentsNotInQueueFromGroupTo",
    "Membership.setUserDefaultMembership", "Membership.getUserDefaultMembership",
    "Membership.setUsersDefaultMembership", "Membership.applyUsersDefaultMembership",
    "Cti.getCurrentCallsPhoneEvents", "Cti.dial", "Cti.setData", "Cti.hold", "Cti.sendDtmf",
    "Cti.toggleMicrophone", "Cti.attendedTransfer", "Cti.cancelTransfer", "Cti.completeTransfer",
    "Cti.originate", "Cti.directTransfer", "Cti.dialByUsername", "Cti.conference", "Cti.hangup",
    "Cti.dialFromMobile", "Cti.dialFromQueue", "Cti.listenAgent", "Cti.monitorPause", "Cti.monitorUnpause",
    "Cti.answer", "Cti.retrieveQueueCall", "Cti.addFavorite",
    "Cti.getFavorites", "Cti.removeFavorite", "Cti.searchContacts", "Cti.getFavoriteContacts",
    "Cti.getUserCallHistory", "Cti.getUserCallHistoryByDays", "Cti.getAgentCallHistory",
    "Cti.getQueueCallHistory", "Cti.findCustomerCallHistory", "Cti.inviteConferenceRoom",
    "Cti.conferenceMuteMe", "Cti.conferenceUnmuteMe", "Cti.conferenceMuteAll", "Cti.conferenceUnmuteAll",
    "Cti.conferenceReset", "Cti.conferenceClose", "Cti.conferenceMute", "Cti.conferenceUnmute",
    "Cti.conferenceKick", "Cti.conferenceDeafen", "Cti.conferenceUndeafen", "Cti.conferenceInvite",
    "Cti.includeToConference", "Callback.getCallbackLists", "Callback.getCallbackPreferredPeriods",
    "Callback.findCallbackRequest", "Callback.takeCallback", "Callback.startCallback",
    "Callback.updateCallbackTicket", "Callback.releaseCallback", "Callback.listenCallbackMessage",
    "Cti.subscribeToPhoneHints", "Cti.unsubscribeFromAllPhoneHints", "Cti.sendFlashTextMessage",
    "Cti.getFlashTextPartyHistory", "Cti.markFlashTextAsRead", "Cti.videoEvent", "Cti.subscribeToVideoStatus",
    "Cti.unsubscribeFromAllVideoStatus", "Cti.inviteToMeetingRoom", "Cti.meetingRoomInviteAck",
    "Cti.meetingRoomInviteAccept", "Cti.meetingRoomInviteReject",
]);

// Messages that nothing brings about yet. A name here goes when its message comes.
export const notYetHeard = new Set([
    "RightProfile", "AuthenticationToken", "CtiStatuses",
    "UserPreference", "UserDisplayName", "VoiceMailStatusUpdate", "Sheet", "PhoneStatusUpdate",
    "PhoneHintStatusEvent", "PhoneEvent", "CurrentCallsPhoneEvents", "LineConfig", "IceConfig", "WebRTCCmd",
    "QueueConfig", "UserQueueDefaultMembership", "UsersQueueDefaultMembership",
    "AgentConfig", "AgentDirectory", "AgentListen", "Favorites",
    "FavoriteUpdated", "ContactSheet", "FavoriteContactSheet", "CallHistory", "CallHistoryByDays",
    "RichCallHistory", "CustomerCallHistoryResponseWithId", "ConferenceList", "ConferenceEvent",
    "ConferenceParticipantEvent", "ConferenceCommandError", "CallbackLists", "CallbackTaken",
    "CallbackReleased", "CallbackStarted", "CallbackClotured", "CallbackRequestUpdated",
    "PreferredCallbackPeriodList", "FindCallbackResponseWithId", "FlashTextEvent", "VideoStatusEvent",
    "MeetingRoomInvite", "MeetingRoomInviteAck", "MeetingRoomInviteResponse",
]);

/** Messages that only a fault brings about, which this test does not cause. */
export const onFaultsOnly = new Set(["LoggedOnError"]);
