"""Whether this machine is fit for the work (khám máy): one file a probe, none of which may fail."""
