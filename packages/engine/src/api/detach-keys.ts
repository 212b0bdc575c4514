/**
 * The engine holds back the first of its detach keys until it has seen the next one; by default that is Ctrl-P, which
 * shells and editors need. It cannot be turned off, so this is a sequence that nobody types.
 */
export const DETACH_KEYS = 'ctrl-_,ctrl-^,ctrl-_,ctrl-@';

/** What `docker attach` uses, and people know. */
export const DOCKER_DETACH_KEYS = 'ctrl-p,ctrl-q';
