/** So many tries in a row that failed in a way that is tried again open the circuit. */
export const CIRCUIT_FAILURES = 10;
