import { downloadPackages } from '@berth/testbed';

// The tests run in a network that leads nowhere.
await downloadPackages();
