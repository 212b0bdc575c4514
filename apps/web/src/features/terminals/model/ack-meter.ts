/** How much is taken in before it is said: well below the amount at which the server makes the shell wait. */
export const ackBytes = 16 * 1024;

/** Gathers what the screen has drawn, so that not each scrap is acknowledged. */
export class AckMeter {
  readonly #tell: (bytes: number) => void;
  #owed = 0;

  constructor(tell: (bytes: number) => void) {
    this.#tell = tell;
  }

  add(bytes: number): void {
    this.#owed += bytes;
    if (this.#owed < ackBytes) return;
    this.#tell(this.#owed);
    this.#owed = 0;
  }
}
