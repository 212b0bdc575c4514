import { z } from 'zod';

// zod probes for `new Function`, which the page's policy forbids and reports: never try.
z.config({ jitless: true });
