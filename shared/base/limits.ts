/** Every cap of Parley, with its unit and its reason, in one place. */
export const limits = {
  /** Variables of one network; above this the answer is sampled (model.md §1.11). */
  variables: 300,
  /** States of one variable (model.md §1.2). */
  states: 12,
  /** States of a variable that a file brings along; no public network has more. */
  statesOfFile: 80,
  /** Rounds of one scenario (model.md §1.1). */
  rounds: 8,
  /** Sum of clique cells of a junction tree; above it the answer is sampled (model.md §1.11). */
  cliqueCells: 4_000_000,
  /** Samples of likelihood weighting (model.md §1.11). */
  samples: 50_000,
  /** Cells of one tabulated conditional probability; a larger table is an E-TOO-BIG of its node. */
  tableCells: 1 << 18,
  /** Records of one collection of a scenario: ten times the largest board that the canvas is measured at. */
  records: 30_000,
  /** Characters of a title or a label. */
  titleLength: 500,
  /** Characters of one note's plain text. */
  noteLength: 100_000,
  /** Bytes of one WebSocket frame (architecture.md §4.8). */
  frameBytes: 1 << 20,
  /** Bytes of a client's answer to "what do you have?": all it wrote offline (reliability.md H4). */
  syncBytes: 8 << 20,
  /** Structs of one update, and of such an answer. */
  structsOfUpdate: 20_000,
  structsOfSync: 200_000,
  /** Bytes of one encoded document. */
  documentBytes: 20 << 20,
  /** Bytes of one awareness state. */
  awarenessBytes: 4096,
  /** Awareness messages a second of one connection. */
  awarenessPerSecond: 20,
  /** Document updates a second of one connection, and how many may come at once. */
  updatesPerSecond: 60,
  updateBurst: 300,
  /** Connections of one document. */
  connectionsPerDocument: 200,
  /** Milliseconds a connection may stay without hello. */
  helloMs: 10_000,
  /** Bytes a slow consumer may leave unread before it is cut off (close 1013). */
  sendBufferBytes: 4 << 20,
  /** Bytes of an HTTP request body. */
  bodyBytes: 4 << 20,
  /** Depth of nesting of any value inside a document or an awareness state. */
  depth: 32,
} as const;
