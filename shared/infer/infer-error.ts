/** Why a network or a question cannot be used at all; evidence that is merely impossible is an answer instead. */
export type InferErrorCode =
  | 'E-UNKNOWN'
  | 'E-DUPLICATE'
  | 'E-CYCLE'
  | 'E-RANGE'
  | 'E-ROW-SUM'
  | 'E-ROW-ZERO'
  | 'E-EFFECT-SUM'
  | 'E-TABLE-SIZE';

/** A network or a question that breaks its contract. `variable` names the place. */
export class InferError extends Error {
  readonly code: InferErrorCode;
  readonly variable: string;

  constructor(code: InferErrorCode, variable: string, message: string) {
    super(`${code}: ${message}`);
    this.name = 'InferError';
    this.code = code;
    this.variable = variable;
  }
}
