"""The FIX gateway: `rts fix`."""
