import type { Logger } from './logger.ts';

/**
 * What nobody caught. A promise that failed unheard is one request's or one stream's affair: it is logged and the others go
 * on. After an exception outside of any promise the state is unknown: it is logged and the process ends.
 */
export function logLastWords(log: Logger): void {
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'failed unheard'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'ends');
    process.exit(1);
  });
}
