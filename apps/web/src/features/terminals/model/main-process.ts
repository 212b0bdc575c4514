/** What can be attached to: the container's own process, as it was made. */
export interface MainProcess {
  /** Of the container, for the command that does the same. */
  readonly name: string;
  /** `-t` */
  readonly tty: boolean;
  /** `-i` */
  readonly input: boolean;
  /** As whom programs run in it where nobody is named: the image's or the container's own. */
  readonly user: string;
}
