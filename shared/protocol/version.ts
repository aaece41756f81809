/**
 * The protocol of this build, sent in `hello`.
 * 1: first version.
 */
export const protocolVersion = 1;

/** The oldest client that a server still serves; it rises only when an old client would damage a board. */
export const oldestClient = 1;
