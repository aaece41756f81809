/** What stands in a data folder. A backup is the first two. */
export const databaseFile = 'parley.db';
/** Needed to show join codes again. */
export const keyFile = 'server.key';
/** The process that holds the folder. */
export const pidFile = 'server.pid';
/** `PID ADDRESS`: where that process listens, for the command line beside it. */
export const addressFile = 'server.address';
