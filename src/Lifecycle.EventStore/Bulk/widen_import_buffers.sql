set temp_buffers = '64MB';
