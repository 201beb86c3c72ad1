/**
 * The migrations that this code needs, the names of the folders in netlify/database/migrations: functions are bundled
 * without those folders, and the health page compares. A test holds the two together.
 */
export const migrationNames = [
  '0001_registrations',
  '0002_desk',
  '0003_passkeys',
  '0004_casework',
  '0005_operations',
  '0006_rate_limits',
  '0007_publishing',
  '0008_lectures',
  '0009_organiser',
  '0010_next_term',
  '0011_visits',
  '0012_short_addresses',
] as const;
