/** Numbers that are the same in all of Sweden, for every language's page of help. */
export const nationalLines = {
  danger: { name: 'SOS Alarm', phone: '112' },
  children: { name: 'Bris', phone: '116 111' },
  violence: { name: 'Kvinnofridslinjen', phone: '020-50 50 50' },
  stopping: { name: 'Välj att sluta', phone: '020-555 666' },
} as const;
