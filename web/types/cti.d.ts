/** `Cti`: the session with the server. Commands are not acknowledged; their effect arrives as a message. */
declare namespace Xivocc {
    /** Attached to the call as `USR_<name>`. */
    type CallVariables = Record<string, string>;
    /** At most one per field: a condition, an ordering, or both. */
    interface Filter { field: string; operator?: string; value?: string; list?: string[]; order?: "ASC" | "DESC" }
    type Handler<Body> = (body: Body) => void;
    interface Frame { claz: string; command?: string; [field: string]: unknown }
    interface Topic {
        publish(body: unknown): void;
        subscribe(handler: Handler<any>): void;
        unsubscribe(handler: Handler<any>): void;
        clear(): void;
    }
    type ListType = "queue" | "agent" | "queuemember" | "agentgroup" | "basequeuemember" | "meetme";

    interface SessionMethods {
        readonly MessageType: MessageTypes;
        readonly PhoneStatus: Readonly<Record<string, number>>;
        readonly PhoneStatusColors: Readonly<Record<string, string>>;
        readonly WebSocket: { init(wsurl: string, username: string, phoneNumber?: string): void };
        /** Writes every frame to the console. */
        debugMsg: boolean;
        /** Sees every frame that is sent or received; only this implementation has it. */
        frameListener: ((direction: "sent" | "received", text: string) => void) | null;
        /** Starts a session over a socket of the caller; `WebSocket.init` is the usual way. */
        init(username: string, phoneNumber: string | undefined, socket: WebSocket): void;
        close(): void;
        setHandler<Type extends keyof Messages>(type: Type, handler: Handler<Messages[Type]>): void;
        setHandler(type: string, handler: Handler<any>): void;
        unsetHandler(type: string, handler: Handler<any>): void;
        clearHandlers(): void;
        Topic(type: string): Topic;
        /** Publishes the message of a frame, as if it had come over the socket. */
        receive(event: { data: string }): void;
        /** Sends a frame; without a session it only says so on the console. */
        sendCallback(frame: Frame): void;
    }

    interface UserMethods {
        changeUserStatus(status: string): void;
        dnd(state: boolean): void;
        naFwd(destination: string, state: boolean): void;
        uncFwd(destination: string, state: boolean): void;
        busyFwd(destination: string, state: boolean): void;
        displayNameLookup(username: string): void;
        setUserPreference(key: string, value: string, valueType: string): void;
        toggleUniqueAccountDevice(deviceType: string): void;
        unregisterMobileApp(): void;
        pushLogToServer(level: string, log: string): void;
    }

    /** An absent agent id means the agent of the logged-in user. */
    interface AgentMethods {
        loginAgent(agentPhoneNumber: string, agentId?: number): void;
        logoutAgent(agentId?: number): void;
        pauseAgent(agentId?: number, reason?: string): void;
        unpauseAgent(agentId?: number): void;
        toggleAgentLogin(): void;
        /** Without a mode the user only hears; with "whisper" the agent hears him, with "barge" both do. */
        listenAgent(agentId: number, mode?: "listen" | "whisper" | "barge"): void;
        getAgentStates(): void;
        subscribeToAgentEvents(): void;
        getAgentDirectory(): void;
        subscribeToAgentStats(): void;
        setAgentGroup(agentId: number, groupId: number): void;
        monitorPause(agentId: number): void;
        monitorUnpause(agentId: number): void;
    }

    interface PhoneMethods {
        dial(destination: string, variables?: CallVariables): void;
        originate(destination: string): void;
        dialFromMobile(destination: string, variables?: CallVariables): void;
        dialFromQueue(destination: string, queueId: number, callerIdName: string, callerIdNumber: string, variables?: CallVariables): void;
        dialByUsername(username: string, variables?: CallVariables): void;
        hangup(uniqueId?: string): void;
        answer(uniqueId?: string): void;
        hold(uniqueId?: string): void;
        directTransfer(destination: string): void;
        attendedTransfer(destination: string, device?: string): void;
        completeTransfer(): void;
        cancelTransfer(): void;
        conference(): void;
        sendDtmf(key: string): void;
        setData(variables: CallVariables): void;
        getCurrentCallsPhoneEvents(): void;
        toggleMicrophone(uniqueId: string): void;
        retrieveQueueCall(queueCall: WaitingCall): void;
    }

    interface QueueMethods {
        /** Asks for a list and for every later change in it. */
        getList(objectType: ListType): void;
        getConfig(objectType: "line"): void;
        getIceConfig(): void;
        getConferenceRooms(): void;
        setAgentQueue(agentId: number, queueId: number, penalty: number): void;
        removeAgentFromQueue(agentId: number, queueId: number): void;
        moveAgentsInGroup(groupId: number, fromQueueId: number, fromPenalty: number, toQueueId: number, toPenalty: number): void;
        addAgentsInGroup(groupId: number, fromQueueId: number, fromPenalty: number, toQueueId: number, toPenalty: number): void;
        removeAgentGroupFromQueueGroup(groupId: number, queueId: number, penalty: number): void;
        addAgentsNotInQueueFromGroupTo(groupId: number, queueId: number, penalty: number): void;
        subscribeToQueueStats(): void;
        /** `window` and `xqos` in seconds. */
        getQueueStatistics(queueId: number, window: number, xqos: number): void;
        subscribeToQueueCalls(queueId: number): void;
        unSubscribeToQueueCalls(queueId: number): void;
    }

    interface DirectoryMethods {
        directoryLookUp(term: string): void;
        /** Superseded by `directoryLookUp`. */
        searchDirectory(pattern: string): void;
        getFavorites(): void;
        addFavorite(contactId: string, source: string): void;
        removeFavorite(contactId: string, source: string): void;
        searchContacts(term: string): void;
        getFavoriteContacts(): void;
        getUserCallHistory(size?: number | null): void;
        getUserCallHistoryByDays(days: number): void;
        getAgentCallHistory(size: number): void;
        /** `queue` is a part of the technical names of the queues that are meant. */
        getQueueCallHistory(queue: string, size: number): void;
        findCustomerCallHistory(id: number, filters: Filter[], size: number): void;
    }

    interface ConferenceMethods {
        inviteConferenceRoom(userId: number): void;
        conferenceMuteMe(numConf: string): void;
        conferenceUnmuteMe(numConf: string): void;
        conferenceMuteAll(numConf: string): void;
        conferenceUnmuteAll(numConf: string): void;
        conferenceMute(numConf: string, index: number): void;
        conferenceUnmute(numConf: string, index: number): void;
        conferenceKick(numConf: string, index: number): void;
        conferenceDeafen(numConf: string, index: number): void;
        conferenceUndeafen(numConf: string, index: number): void;
        conferenceInvite(numConf: string, exten: string, role: string, earlyJoin: boolean, variables?: CallVariables, marked?: boolean, leaveWhenLastMarkedLeave?: boolean, callerId?: string): void;
        includeToConference(role: string, marked?: boolean, leaveWhenLastMarkedLeave?: boolean, callerId?: string): void;
        conferenceReset(numConf: string): void;
        conferenceClose(numConf: string): void;
    }

    interface ColleagueMethods {
        subscribeToPhoneHints(phoneNumbers: string[]): void;
        unsubscribeFromAllPhoneHints(): void;
        sendFlashTextMessage(username: string, sequence: number, message: string): void;
        getFlashTextPartyHistory(username: string, sequence: number): void;
        markFlashTextAsRead(username: string, sequence: number): void;
        videoEvent(status: string): void;
        subscribeToVideoStatus(usernames: string[]): void;
        unsubscribeFromAllVideoStatus(): void;
        inviteToMeetingRoom(requestId: number, token: string, username: string): void;
        meetingRoomInviteAck(requestId: number, username: string): void;
        meetingRoomInviteAccept(requestId: number, username: string): void;
        meetingRoomInviteReject(requestId: number, username: string): void;
    }

    interface Cti extends SessionMethods, UserMethods, AgentMethods, PhoneMethods, QueueMethods, DirectoryMethods, ConferenceMethods, ColleagueMethods {}

    interface Callback {
        readonly MessageType: CallbackMessageTypes;
        /** Sends over this session; without it, over the global `Cti`. */
        init(cti: Pick<Cti, "sendCallback">): void;
        getCallbackLists(): void;
        findCallbackRequest(id: number, filters: Filter[], offset?: number, limit?: number): void;
        getCallbackPreferredPeriods(): void;
        takeCallback(uuid: string): void;
        releaseCallback(uuid: string): void;
        startCallback(uuid: string, phoneNumber: string): void;
        /** `uuid` is the ticket's; a new date needs a period as well. */
        updateCallbackTicket(uuid: string, status: "NoAnswer" | "Answered" | "Fax" | "Callback" | "Email", description: string, dueDate?: string, periodUuid?: string): void;
        listenCallbackMessage(voiceMessageRef: string): void;
    }

    /** User ids are XiVO's, not those of agents. */
    interface Membership {
        readonly MessageType: MembershipMessageTypes;
        /** Sends over this session; without it, over the global `Cti`. */
        init(cti: Pick<Cti, "sendCallback">): void;
        getUserDefaultMembership(userId: number): void;
        setUserDefaultMembership(userId: number, membership: QueuePenalty[]): void;
        setUsersDefaultMembership(userIds: number[], membership: QueuePenalty[]): void;
        applyUsersDefaultMembership(userIds: number[]): void;
    }
}

declare const Cti: Xivocc.Cti;
declare const Callback: Xivocc.Callback;
declare const Membership: Xivocc.Membership;
