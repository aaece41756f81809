/** In a data folder: where the server that holds it listens, for the command line beside it. */
export const addressFile = 'server.address';
