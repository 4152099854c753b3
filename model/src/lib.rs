//! The over-the-air update operations of AWS `IoT` as types.
