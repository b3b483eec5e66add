import { BorrowedSession } from "./borrowed_session";

function createMembership(): Xivocc.Membership {
    const session = new BorrowedSession();
    const send = session.send;
    return {
        MessageType: {
            USERQUEUEDEFAULTMEMBERSHIP: "UserQueueDefaultMembership",
            USERSQUEUEDEFAULTMEMBERSHIP: "UsersQueueDefaultMembership",
        },
        init: cti => session.use(cti),
        getUserDefaultMembership: userId => send("getUserDefaultMembership", { userId }),
        setUserDefaultMembership: (userId, membership) => send("setUserDefaultMembership", { userId, membership }),
        setUsersDefaultMembership: (userIds, membership) =>
            send("setUsersDefaultMembership", { userIds, membership }),
        applyUsersDefaultMembership: userIds => send("applyUsersDefaultMembership", { userIds }),
    };
}

Object.assign(globalThis, { Membership: createMembership() });
