/** What the organiser's form carries beside the answers: its id, and which button was pressed. */
export const messageForm = {
  id: 'id',
  step: 'steg',
  check: 'granska',
  change: 'andra',
  send: 'skicka',
} as const;
