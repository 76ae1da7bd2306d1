copy pg_temp.import_rows
  (ordinal, stream, nth, id, type, data, headers, dotnet_type, correlation_id, causation_id, user_name, version, position, recorded)
from stdin (format binary)
