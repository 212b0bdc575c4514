export const en = {
  api: 'API',
  lead: 'Everything this page does goes through these calls. The machine-readable form is at <code>/api/v1/openapi.json</code>.',
  search: 'Find a call',
  search_hint: 'path, permission, words…',
  permission: 'Permission',
  public: 'public',
  parameters: 'Parameters',
  body: 'Body',
  answers: 'Answers',
  required: 'required',
  calls_one: '{{count}} call',
  calls_other: '{{count}} calls',
} as const;
