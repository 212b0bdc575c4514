/** A part of a pasted text that is not a port, why, and what the words need to say it. */
export interface PortProblem {
  readonly part: string;
  readonly key:
    | 'port_invalid'
    | 'port_container_missing'
    | 'port_range_lengths'
    | 'port_protocol_unknown'
    | 'address_invalid'
    | 'address_is_a_name';
  readonly params: Readonly<Record<string, string | number>>;
}
