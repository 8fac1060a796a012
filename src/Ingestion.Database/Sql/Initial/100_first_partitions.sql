select ops.keep_partitions(now(), 3);
