import { z } from 'zod';
import { flag, maybe, maybeNumber, maybeText, text, textList, textMap } from './tolerant.ts';

/** The engine sends nanoseconds, and 0 for "the default". */
const nanoseconds = maybeNumber.transform((value) => (value ? value / 1e6 : undefined));
const keys = z
  .record(z.string(), z.unknown())
  .nullish()
  .catch({})
  .transform((value) => Object.keys(value ?? {}));
/** A command: a list; null means "the image's own". */
const words = z
  .array(z.string())
  .nullish()
  .catch(undefined)
  .transform((value) => value ?? undefined);

export const healthcheck = z
  .object({
    Test: textList,
    Interval: nanoseconds,
    Timeout: nanoseconds,
    StartPeriod: nanoseconds,
    StartInterval: nanoseconds,
    Retries: maybeNumber,
  })
  .transform((wire) => ({
    test: wire.Test,
    intervalMs: wire.Interval,
    timeoutMs: wire.Timeout,
    startPeriodMs: wire.StartPeriod,
    startIntervalMs: wire.StartInterval,
    retries: wire.Retries || undefined,
  }));

/** `Config` of a container's inspect; that of an image has the same fields, from API 1.50 on fewer of them. */
export const containerConfig = z
  .object({
    Hostname: maybeText,
    Domainname: maybeText,
    User: maybeText,
    Tty: flag,
    OpenStdin: flag,
    StdinOnce: flag,
    AttachStdin: flag,
    Env: textList,
    Cmd: words,
    Entrypoint: words,
    Image: text,
    WorkingDir: maybeText,
    Labels: textMap,
    ExposedPorts: keys,
    Volumes: keys,
    StopSignal: maybeText,
    StopTimeout: maybeNumber,
    Healthcheck: maybe(healthcheck),
  })
  .transform((wire) => ({
    hostname: wire.Hostname,
    domainname: wire.Domainname,
    user: wire.User,
    tty: wire.Tty,
    openStdin: wire.OpenStdin,
    stdinOnce: wire.StdinOnce,
    attachStdin: wire.AttachStdin,
    /** `NAME=value`, or `NAME` alone. Often holds secrets. */
    env: wire.Env,
    cmd: wire.Cmd,
    entrypoint: wire.Entrypoint,
    image: wire.Image,
    workingDir: wire.WorkingDir,
    labels: wire.Labels,
    /** `80/tcp` */
    exposedPorts: wire.ExposedPorts,
    /** Paths that get an anonymous volume. */
    volumes: wire.Volumes,
    stopSignal: wire.StopSignal,
    /** Seconds. */
    stopTimeout: wire.StopTimeout,
    healthcheck: wire.Healthcheck,
  }));

export type ContainerConfig = z.output<typeof containerConfig>;
