import { CommandSection } from './command-section.tsx';
import { EnvSection } from './env-section.tsx';
import { ImageSection } from './image-section.tsx';
import { LabelsSection } from './labels-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { MountsSection } from './mounts-section.tsx';
import { NetworkSection } from './network-section.tsx';
import { PortsSection } from './ports-section.tsx';
import { RestartSection } from './restart-section.tsx';
import { SecuritySection } from './security-section.tsx';

/** The form, part by part. */
export function RunFormSections() {
  return (
    <>
      <ImageSection />
      <PortsSection />
      <EnvSection />
      <MountsSection />
      <NetworkSection />
      <LimitsSection />
      <RestartSection />
      <CommandSection />
      <SecuritySection />
      <LabelsSection />
    </>
  );
}
