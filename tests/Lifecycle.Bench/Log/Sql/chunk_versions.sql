select c.id, s.version - c.events + 1 from chunk_streams c join lifecycle.mt_streams s on s.id = c.id where s.version > c.events;
